#pragma once

#include "core/async/latestrequest.h"
#include "ui/controllers/openstore.h"
#include "ui/models/searchresultsmodel.h"

#include <QPointer>

#include <memory>
#include <vector>

namespace stateloupe {

/// Looks for text in everything that stores hold, in all of them at once, over connections of its own.
class TextSearch : public QObject
{
    Q_OBJECT

public:
    /// More are of no use to anybody; the search ends there.
    static constexpr qint64 MostPlaces = 100'000;

    using QObject::QObject;

    /// Forgets what was found before.
    void start(const QString &text, const QList<OpenStore *> &stores);
    /// What was found stays.
    void stop();

    bool isRunning() const;
    /// It ended at MostPlaces.
    bool isFull() const { return m_model.placeCount() >= MostPlaces; }
    const QString &text() const { return m_text; }
    SearchResultsModel *model() { return &m_model; }
    /// The store of SearchResultsModel::Target; null when it is closed.
    OpenStore *store(int number) const;

Q_SIGNALS:
    void changed();

private:
    struct Run
    {
        explicit Run(QObject *context)
            : request(context)
        {
        }

        int number = -1;
        QPointer<OpenStore> store;
        std::unique_ptr<StateStore> connection;
        LatestRequest request;
    };

    void startIn(OpenStore *store);
    void take(int number, const SearchChunk &chunk);
    void finish(int number, SearchResultsModel::StoreState state, const QString &detail = {});
    void forget(int number);
    Run *find(int number) const;

    QString m_text;
    SearchResultsModel m_model;
    std::vector<std::unique_ptr<Run>> m_runs; ///< also those that have ended
};

} // namespace stateloupe
