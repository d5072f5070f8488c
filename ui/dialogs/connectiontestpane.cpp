#include "ui/dialogs/connectiontestpane.h"

#include "ui/text/storetext.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

bool isEncryptionAgreed(const TlsSettings &tls)
{
    return tls.policy != TlsPolicy::Off;
}

/// The steps that opening such a store takes.
QList<OpeningStep> stepsOf(const StoreSettings &settings)
{
    using Step = OpeningStep;
    if (std::holds_alternative<SqliteSettings>(settings))
        return {Step::Address, Step::Table, Step::Rights};
    if (const auto *redis = std::get_if<RedisSettings>(&settings)) {
        if (!redis->socket.isEmpty())
            return {Step::Address, Step::Login, Step::Database, Step::Rights};
        if (!isEncryptionAgreed(redis->tls))
            return {Step::Name, Step::Address, Step::Login, Step::Database, Step::Rights};
        return {Step::Name, Step::Address, Step::Tls, Step::Login, Step::Database, Step::Rights};
    }
    if (const auto *postgres = std::get_if<PostgresSettings>(&settings)) {
        if (postgres->host.isEmpty() || postgres->host.startsWith(u'/'))
            return {Step::Address, Step::Login, Step::Database, Step::Table, Step::Rights};
        if (!isEncryptionAgreed(postgres->tls))
            return {Step::Name, Step::Address, Step::Login, Step::Database, Step::Table, Step::Rights};
        return {Step::Name, Step::Address, Step::Tls, Step::Login, Step::Database, Step::Table, Step::Rights};
    }
    if (std::holds_alternative<FileSettings>(settings))
        return {Step::Address, Step::Rights};
    return {Step::Rights};
}

/// Opening makes no table or key then. On a server what the user may do is to be found out, so it is not told to let
/// nobody write; a file is opened as it will stay: untouched.
StoreSettings changingNothing(const StoreSettings &settings)
{
    if (std::holds_alternative<RedisSettings>(settings))
        return settings;
    const auto *postgres = std::get_if<PostgresSettings>(&settings);
    if (!postgres || postgres->create)
        return withReadOnly(settings, true);
    return settings;
}

} // namespace

ConnectionTestPane::ConnectionTestPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, this))
    , m_cancel(new QPushButton(tr("Stop"), this))
    , m_steps(new QGridLayout)
    , m_reason(new PlainLabel({}, this))
    , m_wayOut(new PlainLabel({}, this))
{
    m_title->setBold(true);
    m_title->setWordWrap(true);
    m_cancel->setAccessibleName(tr("Stop testing"));
    m_cancel->setAutoDefault(false);
    m_steps->setHorizontalSpacing(8);
    m_steps->setVerticalSpacing(4);
    m_steps->setColumnStretch(1, 1);
    m_reason->setRole(Theme::Role::Danger);
    for (PlainLabel *label : {m_reason, m_wayOut}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(heading);
    layout->addLayout(m_steps);
    layout->addWidget(m_reason);
    layout->addWidget(m_wayOut);
    connect(m_cancel, &QPushButton::clicked, this, [this] { stop(tr("The test was stopped.")); });
    clear();
}

void ConnectionTestPane::clear()
{
    stop({});
    hide();
}

void ConnectionTestPane::stop(const QString &title)
{
    m_testing.cancel();
    m_store.reset();
    m_title->setText(title);
    m_cancel->hide();
    m_reason->hide();
    m_wayOut->hide();
}

void ConnectionTestPane::start(const StoreSettings &settings, const Secret &password)
{
    stop(tr("Trying it out…"));
    m_cancel->show();
    showSteps(settings, OpeningStep::Name, true);
    show();
    m_store = std::make_unique<StateStore>(changingNothing(settings), password);
    m_testing.start<Result<ConnectionTest>>(m_store->test(), [this, settings](const Result<ConnectionTest> &test) {
        finish(settings, test ? *test : ConnectionTest{OpeningStep::Name, test.error(), {}});
    });
}

void ConnectionTestPane::finish(const StoreSettings &settings, const ConnectionTest &test)
{
    stop({});
    showResult(settings, test);
}

void ConnectionTestPane::showResult(const StoreSettings &settings, const ConnectionTest &test)
{
    showSteps(settings, test.step, false);
    showOutcome(test);
    show();
    Q_EMIT outcomeShown();
}

void ConnectionTestPane::showSteps(const StoreSettings &settings, OpeningStep reached, bool isRunning)
{
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const OpeningStep step : stepsOf(settings)) {
        if (isRunning || step > reached)
            addStep(step, Mark::Open);
        else
            addStep(step, step == reached ? Mark::Failed : Mark::Passed);
    }
}

void ConnectionTestPane::addStep(OpeningStep step, Mark mark)
{
    const int row = m_steps->rowCount();
    auto *picture = new IconLabel(16, this);
    if (mark == Mark::Passed)
        picture->setIcon(u"check"_s, Theme::Role::Added);
    else if (mark == Mark::Failed)
        picture->setIcon(u"error"_s, Theme::Role::Danger);
    else
        picture->setIcon(u"dot"_s, Theme::Role::Line);
    const QString name = openingStepText(step);
    auto *label = new PlainLabel(name, this);
    label->setRole(mark == Mark::Open ? Theme::Role::Muted : Theme::Role::Text);
    label->setBold(mark == Mark::Failed);
    if (mark == Mark::Passed)
        label->setAccessibleName(tr("%1: done").arg(name));
    else if (mark == Mark::Failed)
        label->setAccessibleName(tr("%1: failed").arg(name));
    m_steps->addWidget(picture, row, 0);
    m_steps->addWidget(label, row, 1);
}

void ConnectionTestPane::showOutcome(const ConnectionTest &test)
{
    const bool isDone = test.step == OpeningStep::Done;
    m_title->setText(isDone ? tr("It works: %1").arg(test.traits.product) : tr("It does not work yet"));
    m_reason->setText(test.error.detail);
    m_reason->setVisible(!isDone);
    QStringList notes{wayOutText(test.step), test.traits.readOnlyReason};
    if (isDone && test.traits.transport == Transport::Plaintext)
        notes << tr("What travels is not encrypted: others in the network may read along.");
    notes.removeAll(QString());
    m_wayOut->setText(notes.join(u'\n'));
    m_wayOut->setVisible(!notes.isEmpty());
}

} // namespace stateloupe
