#pragma once

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

namespace stateloupe {

/// The commands that fit what was typed, the best first; before anything is typed, those used last and then all in the
/// order of the menus. Texts are plain, whatever a store or a workflow is called.
class CommandList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< QString: the menus that lead to it
        ShortcutRole, ///< QString: its first shortcut; may be empty
        PossibleRole, ///< bool
        MatchesRole, ///< QList<int>: the letters of the text that were typed
    };

    struct Command
    {
        QPointer<QAction> action; ///< may go at any time
        QString place;
    };

    using QAbstractListModel::QAbstractListModel;

    /// `recent` are object names, the one used last first.
    void setCommands(const QList<Command> &commands, const QStringList &recent);
    void setPattern(const QString &pattern);
    /// Null when it is gone.
    QAction *action(int row) const { return m_rows[row].action; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QPointer<QAction> action;
        QString text;
        QString place;
        QString shortcut;
        bool isPossible = false;
        QList<int> matches = {};
        int score = 0;
    };

    QString accessibleText(const Row &row) const;

    QList<Row> m_all; ///< in the order that is shown before anything is typed
    QList<Row> m_rows;
};

} // namespace stateloupe
