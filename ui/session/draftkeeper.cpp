#include "ui/session/draftkeeper.h"

#include "core/async/background.h"
#include "ui/session/documentsession.h"
#include "ui/text/formats.h"

#include <algorithm>

namespace stateloupe {

namespace {

// What takes long to write is written less often: at most a tenth of the time goes into it.
constexpr int RestFactor = 10;

} // namespace

DraftKeeper::DraftKeeper(DocumentSession *session, const DraftBox &box, const QString &store)
    : QObject(session)
    , m_session(session)
    , m_store(store)
    , m_slot(box.slot(store, session->id()))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::write);
    connect(session, &DocumentSession::documentChanged, this, &DraftKeeper::schedule);
    connect(session, &DocumentSession::documentReset, this, &DraftKeeper::schedule);
    connect(session, &DocumentSession::modifiedChanged, this, &DraftKeeper::schedule);
    connect(session, &DocumentSession::typedTextChanged, this, &DraftKeeper::schedule);
    connect(session, &DocumentSession::saved, this, &DraftKeeper::schedule);
}

DraftKeeper::~DraftKeeper()
{
    remove();
}

void DraftKeeper::schedule()
{
    const bool isMalformed = m_session->phase() == DocumentSession::Phase::Malformed;
    const bool hasEdits = m_session->isModified() && (!isMalformed || !m_session->typedText().isEmpty());
    if (!hasEdits && m_session->phase() == DocumentSession::Phase::Loading)
        return;
    if (!hasEdits) {
        m_pause.stop();
        remove();
    } else if (!m_pause.isActive()) {
        m_pause.start();
    }
}

void DraftKeeper::write()
{
    if (m_writing.isRunning()) { // what is edited meanwhile is written next
        m_pause.start();
        return;
    }
    const Draft draft{
        m_store, m_session->id(), m_session->stored().revision, m_session->stored().text, {}, currentMicros()};
    const auto keep = [slot = m_slot, number = m_slot->nextNumber(), draft, typed = m_session->typedText(),
                          document = m_session->document()](const std::function<bool()> &) {
        Draft whole = draft;
        whole.text = typed.isEmpty() ? document.bytes() : typed;
        return slot->keep(number, whole);
    };
    m_isKept = true;
    m_writingTime.start();
    m_writing.start<Result<>>(runInBackground<Result<>>(keep), [this](const Result<> &result) {
        m_pause.setInterval(std::max(Pause, RestFactor * std::chrono::milliseconds(m_writingTime.elapsed())));
        if (result)
            Q_EMIT kept();
        else
            Q_EMIT failed(result.error());
    });
}

void DraftKeeper::remove()
{
    if (!m_isKept)
        return;
    m_isKept = false;
    m_writing.cancel();
    runInBackground<Result<>>(
        [slot = m_slot, number = m_slot->nextNumber()](const std::function<bool()> &) { return slot->remove(number); });
}

} // namespace stateloupe
