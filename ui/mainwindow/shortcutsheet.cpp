#include "ui/mainwindow/shortcutsheet.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnCount = 2;

} // namespace

ShortcutSheet::ShortcutSheet(const QList<KeyGroup> &groups, QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_nothing(new PlainLabel(tr("No key fits."), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    m_field->setAccessibleName(tr("Find a key"));
    m_field->setPlaceholderText(tr("Find a key"));
    m_field->addAction(icon(u"search"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_nothing->setRole(Theme::Role::Muted);
    m_nothing->hide();

    auto *area = new QScrollArea(this);
    area->setAccessibleName(tr("Keys"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(makeColumns(groups));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(tr("Close"));
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, &ShortcutSheet::find);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_field);
    layout->addWidget(m_nothing);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    resize(QSize(880, 640).boundedTo(parent->size()));
}

QWidget *ShortcutSheet::makeColumns(const QList<KeyGroup> &groups)
{
    auto *sheet = new QWidget;
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins({});
    columns->setSpacing(32);
    qsizetype total = 0;
    for (const KeyGroup &group : groups)
        total += group.lines.size() + 2; // with its title and the space below
    qsizetype placed = 0;
    QVBoxLayout *column = nullptr;
    for (const KeyGroup &group : groups) {
        if (!column || (columns->count() < ColumnCount && placed >= total / ColumnCount)) {
            column = new QVBoxLayout;
            column->setSpacing(24);
            columns->addLayout(column, 1);
        }
        m_sections.append(makeSection(group));
        column->addWidget(m_sections.last().box);
        placed += group.lines.size() + 2;
    }
    for (int i = 0; i < columns->count(); ++i)
        qobject_cast<QVBoxLayout *>(columns->itemAt(i)->layout())->addStretch(1);
    return sheet;
}

ShortcutSheet::Section ShortcutSheet::makeSection(const KeyGroup &group)
{
    Section section{new QWidget, group.title, {}};
    section.box->setAccessibleName(group.title);
    auto *grid = new QGridLayout(section.box);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    auto *title = new PlainLabel(group.title);
    title->setBold(true);
    grid->addWidget(title, 0, 0, 1, 2);
    for (const KeyGroup::Line &line : group.lines) {
        const Row row{new PlainLabel(line.keys), new PlainLabel(line.text)};
        row.keys->setRole(Theme::Role::Muted);
        row.keys->setMinimumWidth(136);
        row.keys->setWordWrap(true);
        row.text->setWordWrap(true);
        grid->addWidget(row.keys, grid->rowCount(), 0, Qt::AlignTop);
        grid->addWidget(row.text, grid->rowCount() - 1, 1, Qt::AlignTop);
        section.rows.append(row);
    }
    grid->setColumnStretch(1, 1);
    return section;
}

void ShortcutSheet::find(const QString &words)
{
    bool hasAny = false;
    for (const Section &section : std::as_const(m_sections)) {
        bool isShown = false;
        for (const Row &row : section.rows) {
            const QString line = section.title + u' ' + row.keys->text() + u' ' + row.text->text();
            const bool fits = line.contains(words.trimmed(), Qt::CaseInsensitive);
            row.keys->setVisible(fits);
            row.text->setVisible(fits);
            isShown = isShown || fits;
        }
        section.box->setVisible(isShown);
        hasAny = hasAny || isShown;
    }
    m_nothing->setVisible(!hasAny);
}

} // namespace stateloupe
