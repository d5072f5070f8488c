#pragma once

#include "core/json/jsondiff.h"

#include <QAbstractListModel>
#include <QSet>

#include <optional>

namespace stateloupe {

/// The differences of two documents, one row each.
class ChangeListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< DifferenceKind as int
        PointerRole, ///< QString, for people
        BeforeRole, ///< QString: the value on one line, null when there was none
        AfterRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setDiff(const JsonDiff &diff, const JsonDocument &before, const JsonDocument &after);
    /// One row: the run of bytes in which two texts differ, for texts that are not documents.
    void setTexts(const QByteArray &before, const QByteArray &after);
    /// Values as they are written, byte for byte, instead of for people.
    void setShowsExactBytes(bool exact);
    bool showsExactBytes() const { return m_showsExactBytes; }

    /// Rows have ticks, at first all of them; a change keeps its own while the list is set anew.
    void setTickable(bool isTickable);
    QList<JsonDifference> unticked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    struct ReplacedRun
    {
        qint64 offset = 0;
        QByteArray before;
        QByteArray after;
    };

    static QString tickKey(const JsonDifference &difference);
    QVariant runData(int role) const;
    QString value(const JsonDocument &document, NodeId node) const;
    QString sentence(const JsonDifference &difference) const;

    JsonDiff m_diff;
    JsonDocument m_before;
    JsonDocument m_after;
    std::optional<ReplacedRun> m_run; ///< instead of the differences
    bool m_showsExactBytes = false;
    bool m_isTickable = false;
    QSet<QString> m_unticked; ///< tickKey() of changes
};

} // namespace stateloupe
