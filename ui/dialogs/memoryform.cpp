#include "ui/dialogs/memoryform.h"

#include "ui/widgets/plainlabel.h"

#include <QFormLayout>
#include <QLineEdit>

namespace stateloupe {

MemoryForm::MemoryForm(QWidget *parent)
    : StoreForm(parent)
{
    QFormLayout *layout = makeLayout(this);
    m_name = addField(layout, tr("Store in &memory"), tr("default"));
    auto *note = new PlainLabel(tr("It lives as long as the window; nothing of it is kept."), this);
    note->setRole(Theme::Role::Muted);
    note->setWordWrap(true);
    layout->addRow(QString(), note);
    setFocusProxy(m_name);
}

void MemoryForm::setSettings(const StoreSettings &settings)
{
    m_name->setText(std::get<MemorySettings>(settings).name);
}

StoreSettings MemoryForm::settings() const
{
    return MemorySettings{m_name->text().trimmed()};
}

} // namespace stateloupe
