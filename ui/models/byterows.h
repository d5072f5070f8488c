#pragma once

#include "core/async/latestrequest.h"
#include "ui/models/textrows.h"

#include <QObject>

#include <vector>

namespace stateloupe {

/// A text that is no JSON: rows end at line feeds and where they get too long. Found off the GUI thread when there is
/// much of it.
class ByteRows : public QObject, public TextRows
{
    Q_OBJECT

public:
    explicit ByteRows(QObject *parent = nullptr);

    void setText(const QByteArray &text);

    int rowCount() const override { return int(m_starts.size()); }
    TextRow row(int row) const override;
    int rowAt(qint64 offset) const override;
    QByteArray bytes(const TextRow &row) const override;
    QList<TintedRun> tints(const TextRow &) const override { return {}; }

Q_SIGNALS:
    void rowsChanged();

private:
    static std::vector<qint64> findStarts(const QByteArray &text);

    QByteArray m_text;
    std::vector<qint64> m_starts;
    LatestRequest m_loading{this};
};

} // namespace stateloupe
