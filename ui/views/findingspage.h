#pragma once

#include "core/json/jsontypes.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace stateloupe {

class DocumentSession;
class FindingsModel;
class PlainLabel;
struct Finding;

/// What the doctor finds in an opened workflow: the findings, the worst first, what the chosen one means, and the ways
/// to its places and to its repair.
class FindingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPage(DocumentSession *session, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }
    FindingsModel *model() const { return m_model; }
    /// As soon as it is found; until then what is chosen stays.
    void choose(const QByteArray &rule);

Q_SIGNALS:
    void placeRequested(NodeId node);
    void textRequested(); ///< of what has no other place
    void repairRequested(const QByteArray &rule);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void update();
    void updateChosen();
    QString summary() const;
    const Finding *chosen() const; ///< null when there is none
    void showNext();
    void repair();

    bool select(const QByteArray &rule);

    DocumentSession *m_session;
    QByteArray m_wanted; ///< the rule to choose once it is found
    FindingsModel *m_model;
    PlainLabel *m_summary;
    QListView *m_list;
    QWidget *m_detail;
    PlainLabel *m_message;
    PlainLabel *m_explanation;
    QPushButton *m_show;
    QPushButton *m_repair;
};

} // namespace stateloupe
