#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsontypes.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace stateloupe {

class DocumentSession;
class PlainLabel;

/// Looks for bytes in a session's document, off the GUI thread, forwards from the last place and around its end.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(DocumentSession *session, QWidget *parent = nullptr);

    void open();
    void findNext();
    QLineEdit *needleLine() const { return m_needle; }

Q_SIGNALS:
    void found(ByteSpan span); ///< an empty one: nothing is marked any more
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(qint64 from);
    void show(std::optional<qint64> place, bool wrapped);
    void forget();

    struct Answer
    {
        std::optional<qint64> place;
        bool wrapped = false;
    };

    DocumentSession *m_session;
    QLineEdit *m_needle;
    PlainLabel *m_answer;
    ByteSpan m_last;
    LatestRequest m_searching{this};
};

} // namespace stateloupe
