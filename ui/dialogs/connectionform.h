#pragma once

#include "core/connections/connection.h"
#include "core/secret.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QStackedWidget;
class QTabBar;

namespace stateloupe {

class ChoiceBox;
class PlainLabel;
class StoreForm;

/// Everything that can be said about a connection: what it leads to, by fields or by a pasted address, and how it is
/// to be kept.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    /// What a new connection begins with.
    static Connection blank();
    /// A password is never part of it; the field for one is empty afterwards.
    void setConnection(const Connection &connection);
    Connection connection() const;
    /// What was typed or pasted; empty when nothing was.
    Secret password() const;
    bool isPasswordRemembered() const;
    /// What is missing, as a sentence; empty when it can be opened.
    QString problem() const;
    /// It has been saved as it stands: from now on it is that one.
    void setSaved(const Connection &connection);
    void setKeyringNote(const QString &note); ///< what the keyring said; empty: nothing
    void focusFirst();

Q_SIGNALS:
    void changed();
    void submitted(); ///< Return in one of the fields

private:
    void buildForms();
    QFormLayout *buildKeeping();
    void alignLabels();
    void showForm(int index);
    void addForm(StoreForm *form, const QString &name);
    StoreForm *form() const;
    void showSettings(const StoreSettings &settings);
    void readAddress();
    void update();

    QLineEdit *m_address;
    PlainLabel *m_addressProblem;
    PlainLabel *m_shownAddress;
    QTabBar *m_kinds;
    QStackedWidget *m_forms;
    QLineEdit *m_name;
    ChoiceBox *m_environment;
    QCheckBox *m_readOnly;
    QCheckBox *m_remember;
    PlainLabel *m_keyringNote;
    QUuid m_id;
};

} // namespace stateloupe
