#include "ui/views/addvaluedialog.h"

#include "core/json/jsonstring.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodeanchor.h"
#include "ui/session/treeedits.h"
#include "ui/text/plaintext.h"
#include "ui/text/typetext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

AddValueDialog::AddValueDialog(DocumentSession *session, NodeId container, quint32 row, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_container(new NodeAnchor(session, container, this))
    , m_row(row)
    , m_hasKey(session->document().type(container) == JsonType::Object)
    , m_key(new QLineEdit)
    , m_type(new ChoiceBox)
    , m_value(new QLineEdit)
    , m_fault(new PlainLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add value"));
    const QString pointer = session->document().pointer(container).toString();
    auto *place = new PlainLabel(pointer.isEmpty() ? tr("To the document") : tr("To %1").arg(singleLine(pointer, 120)));
    place->setRole(Theme::Role::Muted);
    m_fault->setRole(Theme::Role::Danger);
    m_fault->setWordWrap(true);
    for (const JsonType one : allJsonTypes())
        m_type->addItem(typeText(one), int(one));
    m_key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_value->setFont(m_key->font());
    m_key->setText(unusedKey(session->document(), container, u"new_key"_s));
    m_key->selectAll();
    m_key->setAccessibleName(tr("Key"));
    m_type->setAccessibleName(tr("Type"));
    m_value->setAccessibleName(tr("Value"));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Key"), m_key);
    form->addRow(tr("&Type"), m_type);
    form->addRow(tr("&Value"), m_value);
    form->setRowVisible(m_key, m_hasKey);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("Add value"), QDialogButtonBox::AcceptRole);
    m_add->setAccessibleName(tr("Add value"));
    m_add->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(place);
    layout->addLayout(form);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    setMinimumWidth(420);

    connect(buttons, &QDialogButtonBox::accepted, this, &AddValueDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_key, &QLineEdit::textChanged, this, &AddValueDialog::update);
    connect(m_value, &QLineEdit::textChanged, this, &AddValueDialog::update);
    connect(m_type, &QComboBox::currentIndexChanged, this, &AddValueDialog::update);
    connect(m_container, &NodeAnchor::lost, this, &QDialog::reject);
    update();
    (m_hasKey ? m_key : m_value)->setFocus();
}

JsonType AddValueDialog::type() const
{
    return JsonType(m_type->currentData().toInt());
}

QByteArray AddValueDialog::json() const
{
    const QString typed = m_value->text().trimmed();
    switch (type()) {
    case JsonType::String:
        return encodeJsonString(m_value->text());
    case JsonType::Null:
        return "null";
    case JsonType::Object:
        return "{}";
    case JsonType::Array:
        return "[]";
    case JsonType::Number:
    case JsonType::Boolean:
        break;
    }
    const auto parsed = JsonDocument::parse(typed.toUtf8());
    return parsed && parsed->type(JsonDocument::Root) == type() ? typed.toUtf8() : QByteArray();
}

QString AddValueDialog::fault() const
{
    const JsonDocument &document = m_session->document();
    if (m_hasKey && document.member(m_container->node(), m_key->text()) != NoNode)
        return tr("There is such a key already.");
    if (json().isEmpty())
        return type() == JsonType::Number ? tr("A number is wanted, such as 4 or 0.5.")
                                          : tr("true or false is wanted.");
    return {};
}

void AddValueDialog::update()
{
    const bool isTyped = type() == JsonType::String || type() == JsonType::Number || type() == JsonType::Boolean;
    m_value->setEnabled(isTyped);
    const bool isUntouched = m_value->text().isEmpty();
    m_fault->setText(isUntouched && json().isEmpty() ? QString() : fault());
    m_add->setEnabled(m_container->node() != NoNode && fault().isEmpty());
}

void AddValueDialog::accept()
{
    const NodeId container = m_container->node();
    if (container == NoNode || !fault().isEmpty())
        return;
    const JsonDocument &document = m_session->document();
    const quint32 row = std::min(m_row, document.childCount(container));
    const auto edit = m_hasKey ? insertMember(document, container, row, m_key->text(), json())
                               : insertElement(document, container, row, json());
    const QString name = m_hasKey ? singleLine(m_key->text(), 40) : QString::number(row);
    if (m_session->edit(edit, tr("Add %1").arg(name)))
        QDialog::accept();
}

} // namespace stateloupe
