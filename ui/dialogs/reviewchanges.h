#pragma once

#include "core/json/jsondiff.h"

#include <QDialog>

class QCheckBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace stateloupe {

class ChangeListView;
class DocumentSession;
class FidelityPane;
class PlainLabel;

/// What a save is about to change, before it does. Accepted means: save what is ticked. The rest stays unsaved, or is
/// discarded at once. Follows the session while it is open.
class ReviewChanges : public QDialog
{
    Q_OBJECT

public:
    /// `reasons` are offered for the line that says why.
    ReviewChanges(DocumentSession *session, const QString &storeName, const QStringList &reasons, QWidget *parent);

    /// The changes that are not to be saved now.
    QList<JsonDifference> unticked() const;
    QString reason() const;

Q_SIGNALS:
    /// The user wants to see a place instead of saving; the dialog closes with it.
    void placeRequested(const QByteArray &pointer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const QString &storeName, const QStringList &reasons);
    QHBoxLayout *makeFooter();
    void checkFidelity();
    void update();
    void updateButtons();
    QString note() const;
    void discard();

    DocumentSession *m_session;
    PlainLabel *m_note;
    ChangeListView *m_list;
    FidelityPane *m_fidelity;
    QLineEdit *m_reason;
    QCheckBox *m_exactBytes;
    QPushButton *m_discard;
    QPushButton *m_save = nullptr;
};

} // namespace stateloupe
