#pragma once

#include "core/async/statestore.h"
#include "ui/session/documentsession.h"

#include <QTest>

#include <memory>

namespace stateloupe {

/// A session of one workflow in a memory store of its own, as the window would have it.
class OpenedDocument
{
public:
    explicit OpenedDocument(const QByteArray &text, bool isReadOnly = false)
    {
        static int number = 0;
        const StoreSettings settings = MemorySettings{QStringLiteral("test-%1").arg(++number)};
        m_store = std::make_unique<StateStore>(settings);
        finish(m_store->open());
        finish(m_store->create(id(), text));
        StoreTraits traits;
        traits.kind = QStringLiteral("memory");
        traits.readOnly = isReadOnly;
        m_session = std::make_unique<DocumentSession>(m_store.get(), traits, id());
        m_session->load();
        isOpen = QTest::qWaitFor([this] { return m_session->phase() != DocumentSession::Phase::Loading; });
    }

    static WorkflowId id() { return WorkflowId(QByteArray("6513270e-269e-4d37-b2a7-4de452e6b438")); }

    StateStore &store() { return *m_store; }
    DocumentSession *session() { return m_session.get(); }
    DocumentSession *operator->() { return m_session.get(); }
    void closeSession() { m_session.reset(); }
    void closeStore() { m_store.reset(); }

    /// The node at a JSON Pointer that is there.
    NodeId at(const QString &pointer) const
    {
        return m_session->document().resolve(*JsonPointer::parse(pointer)).value();
    }

    StoredState stored() { return finish(m_store->load(id())).value(); }

    template <typename T>
    static T finish(const QFuture<T> &future)
    {
        const bool isFinished = QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
        Q_ASSERT(isFinished);
        Q_UNUSED(isFinished)
        return future.result();
    }

    bool isOpen = false;

private:
    std::unique_ptr<StateStore> m_store;
    std::unique_ptr<DocumentSession> m_session;
};

} // namespace stateloupe
