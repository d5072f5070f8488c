#include "ui/views/jsontreepane.h"

#include "ui/models/jsontreemodel.h"
#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/text/plaintext.h"
#include "ui/views/jsontreeview.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestPointer = 2'000;

} // namespace

JsonTreePane::JsonTreePane(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new JsonTreeModel(session, this))
    , m_tree(new JsonTreeView(session, m_model))
    , m_pointer(new QLineEdit)
    , m_line(new QHBoxLayout)
    , m_note(new PlainLabel)
    , m_fault(new PlainLabel)
    , m_pages(new QStackedWidget)
    , m_empty(new MessagePage)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_pointer->setFrame(false);
    m_pointer->setTextMargins(8, 0, 8, 0);
    setFixedFont(m_pointer);
    m_pointer->setAccessibleName(tr("JSON Pointer of the selected place"));
    m_pointer->setPlaceholderText(tr("Whole document"));
    m_note->setRole(Theme::Role::Muted);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 8, 12, 4);
    m_fault->setRole(Theme::Role::Danger);
    m_fault->setContentsMargins(12, 0, 12, 4);
    m_fault->hide();

    m_line->setContentsMargins(8, 4, 8, 4);
    m_line->addWidget(m_pointer);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addLayout(m_line);
    layout->addWidget(m_fault);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_tree);

    connect(m_tree, &JsonTreeView::showInTextRequested, this, &JsonTreePane::showInTextRequested);
    connect(m_pointer, &QLineEdit::returnPressed, this, &JsonTreePane::goToPointer);
    connect(m_pointer, &QLineEdit::textEdited, m_fault, &QWidget::hide);
    connect(session, &DocumentSession::currentNodeChanged, this, &JsonTreePane::updatePointer);
    connect(m_model, &JsonTreeModel::rootRemoved, this, &JsonTreePane::updatePart);
}

void JsonTreePane::addVerb(QAction *action)
{
    m_line->addWidget(makeVerbButton(action, this));
}

void JsonTreePane::start()
{
    connect(m_session, &DocumentSession::phaseChanged, this, &JsonTreePane::updatePart);
    connect(m_session, &DocumentSession::documentReset, this, &JsonTreePane::updatePart);
    connect(m_session, &DocumentSession::documentChanged, this, &JsonTreePane::updatePart);
    updatePart();
    updatePointer();
}

void JsonTreePane::updatePart()
{
    const Part wanted = part();
    if (wanted.root != m_model->root()) {
        m_model->setRoot(wanted.root, wanted.showsRoot);
        m_tree->expandSmall();
    }
    m_note->setText(wanted.note);
    m_note->setVisible(!wanted.note.isEmpty());
    const bool isEmpty = !m_model->hasChildren();
    if (isEmpty)
        m_empty->setMessage(u"document"_s, wanted.emptyTitle, wanted.emptyText);
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_tree);
}

void JsonTreePane::updatePointer()
{
    m_fault->hide();
    if (m_session->phase() == DocumentSession::Phase::Ready)
        m_pointer->setText(
            singleLine(m_session->document().pointer(m_session->currentNode()).toString(), LongestPointer));
    else
        m_pointer->clear();
}

/// What nobody has typed may be cut and marked, and stands for the current place.
Result<NodeId> JsonTreePane::typedPlace() const
{
    if (!m_pointer->isModified())
        return m_session->currentNode();
    const auto pointer = JsonPointer::parse(m_pointer->text());
    return pointer ? m_session->document().resolve(*pointer) : tl::make_unexpected(pointer.error());
}

void JsonTreePane::goToPointer()
{
    const auto node = typedPlace();
    if (!node) {
        m_fault->setText(singleLine(node.error().detail, LongestPointer));
        m_fault->show();
        return;
    }
    m_session->setCurrentNode(*node);
    m_tree->reveal(*node);
    m_tree->setFocus();
}

} // namespace stateloupe
