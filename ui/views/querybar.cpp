#include "ui/views/querybar.h"

#include "ui/controllers/openstore.h"
#include "ui/preferences/zoom.h"
#include "ui/text/plaintext.h"
#include "ui/views/queryfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

QueryBar::QueryBar(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QToolButton(this))
    , m_field(new QueryField(this))
    , m_filters(new QToolButton(this))
    , m_row(new QHBoxLayout)
    , m_errorLine(new QWidget(this))
    , m_errorIcon(new IconLabel(16, m_errorLine))
    , m_error(new PlainLabel({}, m_errorLine))
{
    build();
    m_field->installEventFilter(this);
    connect(m_kind, &QToolButton::clicked, this, &QueryBar::toggleKind);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_store)
            m_store->question()->setText(text);
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_store)
            m_store->question()->askNow();
        Q_EMIT accepted();
    });
    connect(m_field, &QueryField::entered, this, &QueryBar::entered);
    update();
}

void QueryBar::build()
{
    m_kind->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    followZoom(m_kind, [button = m_kind] { button->setIconSize({zoomed(16), zoomed(16)}); });
    m_kind->setAutoRaise(true);
    m_kind->setText(tr("Query"));
    m_kind->setMinimumWidth(m_kind->sizeHint().width()); // the field stays where it is when this becomes "Id"
    m_field->setClearButtonEnabled(true);
    followZoom(m_field, [field = m_field] { field->setMinimumHeight(zoomed(30)); });
    m_filters->setIcon(icon(u"bookmark"_s));
    followZoom(m_filters, [button = m_filters] { button->setIconSize({zoomed(16), zoomed(16)}); });
    m_filters->setAutoRaise(true);
    m_filters->setPopupMode(QToolButton::InstantPopup);
    m_filters->setAccessibleName(tr("Saved filters"));
    setPlainToolTip(m_filters, tr("Saved filters"));
    m_error->setWordWrap(true);

    m_row->setContentsMargins(4, 2, 4, 2);
    m_row->setSpacing(0);
    m_row->addWidget(m_kind);
    m_row->addWidget(m_field, 1);
    m_row->addWidget(m_filters);
    auto *error = new QHBoxLayout(m_errorLine);
    error->setContentsMargins(4, 4, 4, 0);
    error->setSpacing(8);
    error->addWidget(m_errorIcon, 0, Qt::AlignTop);
    error->addWidget(m_error, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(0);
    layout->addLayout(m_row);
    layout->addWidget(m_errorLine);
    setTabOrder(m_kind, m_field);
    setTabOrder(m_field, m_filters);
}

void QueryBar::setStore(OpenStore *store)
{
    if (m_store)
        m_store->question()->disconnect(this);
    m_store = store;
    if (store)
        connect(store->question(), &WorkflowQuestion::changed, this, &QueryBar::update);
    update();
}

void QueryBar::update()
{
    const WorkflowQuestion *question = m_store ? m_store->question() : nullptr;
    const bool isQuery = question && question->isQuery();
    setEnabled(question);
    if (const QString text = question ? question->text() : QString(); m_field->text() != text)
        m_field->setText(text);
    m_kind->setText(isQuery ? tr("Query") : tr("Id"));
    m_kind->setIcon(icon(isQuery ? u"filter"_s : u"search"_s, isQuery ? Theme::Role::Accent : Theme::Role::Muted));
    m_kind->setAccessibleName(isQuery ? tr("This is a query") : tr("This is a part of an id"));
    setPlainToolTip(m_kind,
        isQuery ? tr("The text is a query over what the workflows hold. Click to look for it in ids.")
                : tr("The text is looked for in ids. Click to write a query."));
    m_field->setPlaceholderText(isQuery ? tr("context.status = \"stuck\"") : tr("Filter workflows"));
    m_field->setAccessibleName(isQuery ? tr("Query") : tr("Filter workflows"));
    m_field->setCompletes(isQuery);

    showError(question ? question->error() : std::nullopt);
}

/// What is not finished yet is no mistake: that is said more quietly.
void QueryBar::showError(const std::optional<QueryError> &error)
{
    const bool isUnfinished = error && error->position >= m_field->text().trimmed().size();
    m_errorLine->setVisible(error.has_value());
    m_errorIcon->setIcon(
        isUnfinished ? u"info"_s : u"warning"_s, isUnfinished ? Theme::Role::Muted : Theme::Role::Danger);
    m_error->setRole(isUnfinished ? Theme::Role::Muted : Theme::Role::Text);
    m_error->setText(error ? error->message : QString());
    m_field->setAccessibleDescription(m_error->text());
    if (error && !isUnfinished)
        m_field->setMark(error->position, error->length);
    else
        m_field->setMark(0, -1);
}

void QueryBar::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void QueryBar::focusQuery()
{
    focusFilter();
    if (m_store)
        m_store->question()->setKind(WorkflowQuestion::Kind::Query);
}

void QueryBar::toggleKind()
{
    WorkflowQuestion *question = m_store->question();
    question->setKind(question->isQuery() ? WorkflowQuestion::Kind::Filter : WorkflowQuestion::Kind::Query);
    m_field->setFocus();
}

/// First what runs stops, then the text goes.
void QueryBar::escape()
{
    if (m_store && m_store->listing()->isSearching())
        m_store->listing()->stop();
    else if (!m_field->text().isEmpty())
        m_field->clear();
    else if (m_store)
        m_store->question()->setKind(WorkflowQuestion::Kind::Automatic);
}

/// One frame around all three, so that they look as one.
void QueryBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const bool hasFocus = m_field->hasFocus();
    const double width = hasFocus ? 2 : 1;
    const double inset = width / 2;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus ? theme.color(Theme::Role::Accent) : theme.outline(), width));
    painter.setBrush(theme.color(Theme::Role::Surface));
    painter.drawRoundedRect(QRectF(m_row->geometry()).adjusted(inset, inset, -inset, -inset), 6, 6);
}

bool QueryBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        QWidget::update();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        escape();
        return true;
    case Qt::Key_Down:
        Q_EMIT leftDown();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace stateloupe
