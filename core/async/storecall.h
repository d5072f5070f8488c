#pragma once

#include "core/backends/statebackend.h"

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <functional>

namespace stateloupe {

/// One verb on its way through a StoreThread. Whoever settles it first decides its future: the backend's answer, the
/// watchdog, or the end of the store.
class StoreCall
{
public:
    /// When a running verb is given up.
    enum class Patience {
        Deadline, ///< at the store's deadline
        Progress, ///< when nothing was heard of it for as long; see StoreThread::noteProgress()
        Endless, ///< as long as the backend asks now and then whether it should go on
    };
    enum class Effect { Reads, Writes };

    StoreCall(Patience patience, Effect effect)
        : m_patience(patience)
        , m_effect(effect)
    {
    }
    virtual ~StoreCall() = default;

    Patience patience() const { return m_patience; }
    Effect effect() const { return m_effect; }
    bool isSettled() const { return m_settled; }
    virtual bool isCancelled() const = 0;

    /// In the store's thread. Returns the error, if that is how it went.
    virtual std::optional<Error> run(StateBackend &backend, const CallControl &control) = 0;
    virtual void fail(const Error &error) = 0;
    virtual void cancel() = 0;

protected:
    /// True for the first to ask.
    bool claimSettling() { return !m_settled.exchange(true); }

private:
    const Patience m_patience;
    const Effect m_effect;
    std::atomic<bool> m_settled = false;
};

template <typename T>
class StoreCallOf : public StoreCall
{
public:
    using Verb = std::function<Result<T>(StateBackend &backend, const CallControl &control)>;

    StoreCallOf(Verb verb, Patience patience, Effect effect)
        : StoreCall(patience, effect)
        , m_verb(std::move(verb))
    {
        m_promise.start();
    }

    QFuture<Result<T>> future() const { return m_promise.future(); }
    bool isCancelled() const override { return m_promise.isCanceled(); }

    std::optional<Error> run(StateBackend &backend, const CallControl &control) override
    {
        Result<T> result = m_verb(backend, control);
        std::optional<Error> error;
        if (!result)
            error = result.error();
        if (error && error->kind == ErrorKind::Cancelled)
            cancel();
        else
            settle(std::move(result));
        return error;
    }

    void fail(const Error &error) override { settle(tl::unexpected(error)); }

    void cancel() override
    {
        if (!claimSettling())
            return;
        m_promise.future().cancel();
        m_promise.finish();
    }

private:
    void settle(Result<T> result)
    {
        if (!claimSettling())
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    Verb m_verb;
    QPromise<Result<T>> m_promise;
};

} // namespace stateloupe
