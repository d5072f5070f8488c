#include "ui/views/transcriptview.h"

#include "ui/models/transcriptmodel.h"
#include "ui/session/documentsession.h"
#include "ui/views/jumpbar.h"
#include "ui/views/messagedialog.h"
#include "ui/views/rolefilter.h"
#include "ui/views/transcriptlist.h"
#include "ui/widgets/messagepage.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

TranscriptView::TranscriptView(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new TranscriptModel(session, this))
    , m_list(new TranscriptList(session, m_model))
    , m_jump(new JumpBar(session, m_model, m_list))
    , m_empty(new MessagePage)
    , m_add(new QAction(tr("Add message…"), this))
    , m_pages(new QStackedWidget)
{
    auto *conversation = new QWidget;
    auto *rows = new QVBoxLayout(conversation);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(new RoleFilter(m_model, m_list));
    rows->addWidget(m_list, 1);
    rows->addWidget(m_jump);
    m_pages->addWidget(conversation);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    setFocusProxy(m_list);
    connect(m_list, &TranscriptList::showInTextRequested, this, &TranscriptView::showInTextRequested);
    connect(m_model, &TranscriptModel::loadingChanged, this, &TranscriptView::updatePage);
    connect(m_model, &TranscriptModel::rowsInserted, this, &TranscriptView::updatePage);
    connect(m_model, &TranscriptModel::rowsRemoved, this, &TranscriptView::updatePage);
    connect(m_add, &QAction::triggered, this, [this] { MessageDialog::add(m_session, 0, this); });
    connect(session, &DocumentSession::traitsChanged, this, &TranscriptView::updatePage);
    updatePage();
}

void TranscriptView::openJumpBar()
{
    if (m_model->rowCount() > 0)
        m_jump->open();
}

void TranscriptView::updatePage()
{
    if (!m_model->isComplete())
        m_empty->setMessage(u"document"_s, tr("Reading messages…"), QString());
    else if (m_session->state().messages() == NoNode)
        m_empty->setMessage(u"document"_s, tr("No conversation here"),
            tr("This document has no list of messages. Context and Text show what it has."));
    else
        m_empty->setMessage(u"inbox"_s, tr("No messages yet"), tr("The workflow has not said anything."));
    const bool canAdd = m_model->isComplete() && MessageDialog::canAdd(m_session);
    m_empty->setActions(canAdd ? QList{m_add} : QList<QAction *>());
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

} // namespace stateloupe
