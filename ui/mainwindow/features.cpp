#include "ui/mainwindow/features.h"

#include "ui/mainwindow/bulkfeature.h"
#include "ui/mainwindow/changesfeature.h"
#include "ui/mainwindow/checkfeature.h"
#include "ui/mainwindow/columnfeature.h"
#include "ui/mainwindow/comparefeature.h"
#include "ui/mainwindow/conversionfeature.h"
#include "ui/mainwindow/draftsfeature.h"
#include "ui/mainwindow/filterfeature.h"
#include "ui/mainwindow/findingsfeature.h"
#include "ui/mainwindow/followfeature.h"
#include "ui/mainwindow/helpfeature.h"
#include "ui/mainwindow/inspectorfeature.h"
#include "ui/mainwindow/newworkflowfeature.h"
#include "ui/mainwindow/operationfeature.h"
#include "ui/mainwindow/palettefeature.h"
#include "ui/mainwindow/panefeature.h"
#include "ui/mainwindow/quitfeature.h"
#include "ui/mainwindow/readingfeature.h"
#include "ui/mainwindow/refreshfeature.h"
#include "ui/mainwindow/searchfeature.h"
#include "ui/mainwindow/storecomparefeature.h"
#include "ui/mainwindow/themefeature.h"
#include "ui/mainwindow/toastfeature.h"
#include "ui/mainwindow/undosavefeature.h"
#include "ui/mainwindow/zoomfeature.h"

namespace stateloupe {

void addFeatures(const WindowParts &parts)
{
    new NewWorkflowFeature(parts);
    new BulkFeature(parts);
    new FilterFeature(parts);
    new ColumnFeature(parts);
    new SearchFeature(parts);
    auto *pairs = new CompareFeature(parts);
    new StoreCompareFeature(parts, pairs);
    new OperationFeature(parts);
    new ConversionFeature(parts);
    new InspectorFeature(parts);
    new FindingsFeature(parts);
    new CheckFeature(parts);
    new ChangesFeature(parts);
    new DraftsFeature(parts);
    new RefreshFeature(parts);
    new FollowFeature(parts);
    new UndoSaveFeature(parts);
    new PaneFeature(parts);
    new ToastFeature(parts);
    new ThemeFeature(parts);
    new ZoomFeature(parts);
    new PaletteFeature(parts);
    new HelpFeature(parts);
    new ReadingFeature(parts);
    new QuitFeature(parts);
}

} // namespace stateloupe
