#include "ui/views/textview.h"

#include "ui/models/byterows.h"
#include "ui/models/documentrows.h"
#include "ui/session/documentsession.h"
#include "ui/views/findbar.h"
#include "ui/views/repairpane.h"
#include "ui/views/textcanvas.h"
#include "ui/views/valueeditor.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stateloupe {

TextView::TextView(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_rows(new DocumentRows(session, this))
    , m_malformedRows(new ByteRows(this))
    , m_canvas(new TextCanvas(m_rows))
    , m_malformedCanvas(new TextCanvas(m_malformedRows))
    , m_find(new FindBar(session))
    , m_repair(new RepairPane(session))
    , m_banner(new PlainLabel)
    , m_pages(new QStackedWidget)
{
    m_pages->addWidget(makeDocumentPage());
    m_pages->addWidget(makeMalformedPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);

    m_canvas->setChangedTest([session](NodeId node) { return session->isChanged(node); });
    connect(
        m_canvas, &TextCanvas::rowClicked, this, [this](int row) { m_session->setCurrentNode(m_rows->row(row).node); });
    connect(m_canvas, &TextCanvas::rowActivated, this,
        [this](int row) { ValueEditor::open(m_session, m_rows->row(row).node, this); });
    connect(m_rows, &DocumentRows::rowsChanged, this, &TextView::updateRows);
    connect(m_malformedRows, &ByteRows::rowsChanged, m_malformedCanvas, [this] {
        m_malformedCanvas->updateRows();
        m_malformedCanvas->ensureVisible(m_malformedRows->rowAt(m_session->jsonError().offset));
    });
    connect(m_find, &FindBar::found, this, &TextView::showFound);
    connect(m_find, &FindBar::closed, this, [this] {
        m_find->hide();
        m_canvas->setFocus();
    });
    connect(session, &DocumentSession::changesUpdated, m_canvas->viewport(), qOverload<>(&QWidget::update));
    connect(session, &DocumentSession::documentReset, this, &TextView::updatePhase);
    connect(session, &DocumentSession::currentNodeChanged, this, [this](NodeId node) {
        if (isVisible())
            reveal(node);
    });
    updatePhase();
}

QWidget *TextView::makeDocumentPage()
{
    auto *page = new QWidget;
    page->setAccessibleName(m_canvas->accessibleName());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_find);

    auto *findNext = new QAction(tr("Find next"), page);
    findNext->setShortcut(QKeySequence::FindNext);
    findNext->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(findNext);
    connect(findNext, &QAction::triggered, m_find, &FindBar::findNext);
    return page;
}

QWidget *TextView::makeMalformedPage()
{
    m_banner->setRole(Theme::Role::Danger);
    m_banner->setWordWrap(true);
    m_banner->setContentsMargins(12, 8, 12, 8);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_malformedCanvas);
    splitter->addWidget(m_repair);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(splitter, 1);
    return page;
}

void TextView::updatePhase()
{
    const bool isMalformed = m_session->phase() == DocumentSession::Phase::Malformed;
    m_pages->setCurrentIndex(isMalformed ? 1 : 0);
    setFocusProxy(isMalformed ? static_cast<QWidget *>(m_repair) : m_canvas);
    if (!isMalformed) {
        m_malformedRows->setText({});
        return;
    }
    m_banner->setText(tr("This is not JSON, so only its text can be shown. %1").arg(m_session->jsonError().toString()));
    m_malformedRows->setText(m_session->bytes());
    const qint64 offset = std::min(m_session->jsonError().offset, m_session->bytes().size() - 1);
    m_malformedCanvas->setMark({offset, 1}, true);
}

void TextView::updateRows()
{
    m_canvas->updateRows();
    updateCurrentRows();
}

void TextView::updateCurrentRows()
{
    const NodeId node = m_session->currentNode();
    if (node < m_session->document().nodeCount())
        m_canvas->setCurrentRows(m_rows->firstRowOf(node), m_rows->lastRowOf(node));
}

void TextView::reveal(NodeId)
{
    updateCurrentRows();
    m_canvas->ensureVisible(m_canvas->currentRow());
}

void TextView::showFound(ByteSpan span)
{
    m_canvas->setMark(span);
    if (span.length == 0)
        return;
    const int row = m_rows->rowAt(span.offset);
    m_session->setCurrentNode(m_rows->row(row).node);
    m_canvas->ensureVisible(row);
}

bool TextView::event(QEvent *event)
{
    // The window has a shortcut of the same keys, and of two that fit Qt takes neither: here these are ours.
    if (event->type() == QEvent::ShortcutOverride && isFind(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    if (isFind(*event))
        m_find->open();
    else
        QWidget::keyPressEvent(event);
}

bool TextView::isFind(const QKeyEvent &event) const
{
    return m_session->phase() != DocumentSession::Phase::Malformed && event.matches(QKeySequence::Find);
}

void TextView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reveal(m_session->currentNode());
}

} // namespace stateloupe
