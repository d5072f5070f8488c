#include "ui/dialogs/choosestores.h"

#include "ui/controllers/openstore.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/choicebox.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace stateloupe {

namespace {

constexpr qsizetype LongestName = 60;
constexpr int MinimumWidth = 400;

} // namespace

ChooseStores::ChooseStores(const QList<OpenStore *> &stores, const OpenStore *first, QWidget *parent)
    : QDialog(parent)
    , m_left(makeChoice(stores, tr("First store")))
    , m_right(makeChoice(stores, tr("Second store")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare two stores"));
    setMinimumWidth(MinimumWidth);
    const auto row = int(stores.indexOf(first));
    m_left->setCurrentIndex(qMax(0, row));
    m_right->setCurrentIndex(m_left->currentIndex() == 0 ? 1 : 0);
    auto *buttons = new QDialogButtonBox(this);
    m_compare = buttons->addButton(tr("Compare stores"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addRow(tr("&First store"), m_left);
    layout->addRow(tr("&Second store"), m_right);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_left, &QComboBox::currentIndexChanged, this, &ChooseStores::update);
    connect(m_right, &QComboBox::currentIndexChanged, this, &ChooseStores::update);
}

ChoiceBox *ChooseStores::makeChoice(const QList<OpenStore *> &stores, const QString &name)
{
    auto *choice = new ChoiceBox(this);
    choice->setAccessibleName(name);
    for (const OpenStore *store : stores)
        choice->addItem(singleLine(store->name(), LongestName));
    return choice;
}

void ChooseStores::update()
{
    m_compare->setEnabled(leftRow() != rightRow());
}

int ChooseStores::leftRow() const
{
    return m_left->currentIndex();
}

int ChooseStores::rightRow() const
{
    return m_right->currentIndex();
}

} // namespace stateloupe
