#include "ui/views/rolefilter.h"

#include "ui/models/transcriptmodel.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/views/rolechip.h"
#include "ui/views/transcriptlist.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace stateloupe {

RoleFilter::RoleFilter(TranscriptModel *model, TranscriptList *list, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(list)
    , m_row(new QHBoxLayout(this))
    , m_hidden(new PlainLabel)
    , m_showAll(new QToolButton)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_hidden->setRole(Theme::Role::Muted);
    m_showAll->setText(tr("Show all"));
    m_showAll->setAutoRaise(true);
    m_showAll->setAccessibleName(tr("Show the messages of all roles"));
    m_row->setContentsMargins(12, 8, 12, 4);
    m_row->setSpacing(4);
    m_row->addStretch(1);
    m_row->addWidget(m_hidden);
    m_row->addWidget(m_showAll);
    connect(m_showAll, &QToolButton::clicked, this, [this] {
        m_list->setFocus(); // the button goes
        m_list->setHiddenRoles({});
    });
    connect(model, &TranscriptModel::rolesChanged, this, &RoleFilter::update);
    connect(model, &TranscriptModel::modelReset, this, &RoleFilter::update);
    connect(list, &TranscriptList::hiddenRolesChanged, this, &RoleFilter::update);
    update();
}

void RoleFilter::addChip(int role)
{
    const auto index = MessageRoles::Index(role);
    const QString name = m_model->roles().name(index);
    RoleChip *chip = nullptr;
    if (index == MessageRoles::Checkpoint)
        chip = new RoleChip(tr("checkpoints"), {RoleMark::Shape::Outline, {}, Theme::Role::Muted}, this);
    else if (index == MessageRoles::Other)
        chip = new RoleChip(tr("other roles"), {}, this);
    else
        chip = new RoleChip(name.isEmpty() ? tr("no role") : name, roleMark(name), this);
    const auto place = std::distance(m_chips.begin(), m_chips.emplace(role, chip).first);
    m_row->insertWidget(int(place), chip);
    connect(chip, &QAbstractButton::clicked, this, &RoleFilter::apply);
}

void RoleFilter::update()
{
    const MessageRoles &roles = m_model->roles();
    int shownChips = 0;
    qint64 hidden = 0;
    for (int i = 1; i <= MessageRoles::Count; ++i) {
        const int role = i % MessageRoles::Count; // checkpoints last
        const qint64 count = roles.count(MessageRoles::Index(role));
        if (count > 0 && !m_chips.contains(role))
            addChip(role);
        const auto chip = m_chips.find(role);
        if (chip == m_chips.end())
            continue;
        chip->second->setCount(count);
        chip->second->setVisible(count > 0);
        chip->second->setChecked(!m_list->hiddenRoles().test(std::size_t(role)));
        shownChips += count > 0 ? 1 : 0;
        hidden += chip->second->isChecked() ? 0 : count;
    }
    m_hidden->setText(tr("%1 hidden").arg(formatCount(hidden)));
    m_isFiltered = hidden > 0;
    m_showAll->setVisible(hidden > 0);
    setVisible(shownChips > 1 || hidden > 0);
    fit();
}

void RoleFilter::apply()
{
    std::bitset<MessageRoles::Count> hidden;
    for (const auto &[role, chip] : m_chips)
        hidden.set(std::size_t(role), !chip->isChecked());
    m_list->setHiddenRoles(hidden);
}

/// Names go before chips do, and how many are hidden before the names.
void RoleFilter::fit()
{
    const int hiddenWidth = m_isFiltered ? m_hidden->sizeHint().width() + m_row->spacing() : 0;
    m_hidden->setVisible(m_isFiltered && widthOf(false) + hiddenWidth <= width());
    for (const auto &[role, chip] : m_chips)
        chip->setCompact(widthOf(false) > width());
}

/// Of the row without the number of hidden messages.
int RoleFilter::widthOf(bool isCompact) const
{
    const QMargins margins = m_row->contentsMargins();
    int wanted = margins.left() + margins.right();
    for (const auto &[role, chip] : m_chips)
        wanted += chip->isHidden() ? 0 : chip->widthOf(isCompact) + m_row->spacing();
    return m_isFiltered ? wanted + m_showAll->sizeHint().width() + m_row->spacing() : wanted;
}

QSize RoleFilter::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void RoleFilter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace stateloupe
