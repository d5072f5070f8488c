#pragma once

#include <QToolButton>

namespace stateloupe {

class DocumentSession;

/// Tells in one line how much the doctor found in a workflow, the worst as a mark; hidden while that is nothing. A
/// click is to lead there.
class FindingsChip : public QToolButton
{
    Q_OBJECT

public:
    explicit FindingsChip(DocumentSession *session, QWidget *parent = nullptr);

private:
    void update();

    DocumentSession *m_session;
};

} // namespace stateloupe
