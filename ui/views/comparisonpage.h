#pragma once

#include "ui/controllers/comparison.h"
#include "ui/models/comparisonmodel.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QAction;
class QSplitter;
class QStackedWidget;
class QTimer;
class QUndoStack;

namespace stateloupe {

class ComparisonBar;
class ComparisonView;
class DifferenceDetail;
class MessagePage;
class NoticeBar;
class OpenStore;

/// Two workflows, or two versions of one, side by side: what differs, and the ways to make it the same.
class ComparisonPage : public QWidget
{
    Q_OBJECT

public:
    /// The stores are those of the sides' sessions, or null; `actions` have a button each.
    ComparisonPage(const ComparisonSource &left, OpenStore *leftStore, const ComparisonSource &right,
        OpenStore *rightStore, const QList<QAction *> &actions, QWidget *parent = nullptr);

    Comparison *comparison() { return &m_comparison; }
    ComparisonView *view() const { return m_view; }
    QString title() const;

    void step(int direction); ///< to the next difference, or the one before
    bool hasDifferences() const;
    /// Takes the selected differences over to a side, as soon as the comparison under way is done.
    void apply(Comparison::Side to);
    void applyAll(Comparison::Side to);
    /// Takes the last step back that was made here, and makes it again.
    void undo();
    void redo();
    /// The side that was changed last, else one that can be saved; null when there is none.
    DocumentSession *sessionToSave() const;

Q_SIGNALS:
    void actionsChanged(); ///< what is possible may be another
    void showRequested(DocumentSession *session);
    void saveRequested(DocumentSession *session);

private:
    struct Pending
    {
        Comparison::Side to;
        bool isAll = false;
    };

    QWidget *makeHeaders(OpenStore *leftStore, OpenStore *rightStore);
    void layOut(QWidget *headers);
    void connectParts();
    void addKeys();
    void takeResult();
    void takePhase();
    void takeBusy();
    void showSameness();
    void run(const Pending &pending);
    void tell(const QString &text);
    QUndoStack *lastStack() const;

    Comparison m_comparison;
    ComparisonModel m_model;
    ComparisonBar *m_bar;
    ComparisonView *m_view;
    DifferenceDetail *m_detail;
    NoticeBar *m_notice;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    MessagePage *m_message;
    QAction *m_again;
    QTimer *m_patience;
    std::optional<Pending> m_pending; ///< asked for while the comparison was busy
    Comparison::Side m_lastChanged = Comparison::Side::Right;
    QString m_told; ///< in the notice, until something is applied
    bool m_isFirst = true;
};

} // namespace stateloupe
