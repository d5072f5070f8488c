#include "ui/views/checkpointcomparison.h"

#include "core/async/background.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/plaintext.h"
#include "ui/views/changelistview.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 60;

} // namespace

CheckpointComparison::CheckpointComparison(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new PlainLabel)
    , m_note(new PlainLabel)
    , m_list(new ChangeListView)
    , m_message(new MessagePage)
    , m_pages(new QStackedWidget)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setWordWrap(true);
    m_title->setContentsMargins(12, 8, 12, 8);
    m_note->setRole(Theme::Role::Warning);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 0, 12, 8);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *changes = new QWidget;
    auto *rows = new QVBoxLayout(changes);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_title);
    rows->addWidget(m_note);
    rows->addWidget(m_list, 1);
    m_pages->addWidget(changes);
    m_pages->addWidget(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    setFocusProxy(m_list);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { goTo(index.row()); });
    connect(session, &DocumentSession::documentReset, this, [this] { m_comparing.cancel(); });
}

void CheckpointComparison::setMessage(const QString &title, const QString &text)
{
    m_comparing.cancel();
    m_message->setMessage(u"layers"_s, title, text);
    m_pages->setCurrentIndex(1);
}

void CheckpointComparison::compare(const Side &before, const Side &after)
{
    m_before = before;
    m_after = after;
    if (before.root == NoNode || after.root == NoNode) {
        const QString &name = before.root == NoNode ? before.name : after.name;
        setMessage(tr("Nothing to compare"),
            tr("The checkpoint “%1” has no snapshot of the state.").arg(singleLine(name, LongestName)));
        return;
    }
    setMessage(tr("Comparing…"), {});
    const auto comparing = runInBackground<SnapshotDiff>(
        [document = m_session->document(), first = before.root, second = after.root](
            const std::function<bool()> &isCancelled) { return diffSnapshots(document, first, second, isCancelled); });
    m_comparing.start<SnapshotDiff>(comparing, [this](const SnapshotDiff &result) { show(result); });
}

QString CheckpointComparison::summary(const JsonDiff &diff) const
{
    if (diff.truncated)
        return tr("more than %1").arg(changeCountText(diff.differences.size()));
    return changeCountText(diff.differences.size());
}

void CheckpointComparison::show(const SnapshotDiff &result)
{
    m_diff = result.diff;
    const QString names
        = tr("%1 → %2").arg(singleLine(m_before.name, LongestName), singleLine(m_after.name, LongestName));
    if (m_diff.differences.isEmpty()) {
        setMessage(tr("Nothing changed"), names);
        return;
    }
    m_title->setText(tr("%1: %2").arg(names, summary(m_diff)));
    m_note->setText(result.sharesNestedValues
            ? tr("Both may share lists and objects: later changes inside show in both then.")
            : QString());
    m_note->setVisible(result.sharesNestedValues);
    m_list->changes()->setDiff(result.diff, result.before, result.after);
    m_pages->setCurrentIndex(0);
}

void CheckpointComparison::goTo(int row)
{
    const JsonDifference &difference = m_diff.differences[row];
    const bool isGone = difference.kind == DifferenceKind::Removed;
    const JsonDocument &document = m_session->document();
    const NodeId root = isGone ? m_before.root : m_after.root;
    const QStringList way = document.pointer(root).tokens() + difference.pointer.tokens();
    if (const auto node = document.resolve(JsonPointer(way)))
        Q_EMIT placeRequested(*node);
}

} // namespace stateloupe
