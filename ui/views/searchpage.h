#pragma once

#include "core/json/jsonpointer.h"
#include "core/state/workflowid.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace stateloupe {

class ChoiceBox;
class MessagePage;
class OpenStore;
class PlainLabel;
class StoreRegistry;
class TextSearch;

/// A page to look for text in all values of one store or of all open ones, and what was found.
class SearchPage : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPage(StoreRegistry *stores, QWidget *parent = nullptr);

    void focusText();
    TextSearch *search() const { return m_search; }
    QListView *results() const { return m_results; }

Q_SIGNALS:
    void openRequested(OpenStore *store, const WorkflowId &id, const JsonPointer &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void listStores();
    void start();
    void openRow(int row);
    void update();
    void updatePage();
    QString summary() const;

    StoreRegistry *m_stores;
    TextSearch *m_search;
    QLineEdit *m_text;
    ChoiceBox *m_scope;
    QPushButton *m_start;
    QToolButton *m_stop;
    PlainLabel *m_summary;
    QStackedWidget *m_pages;
    QListView *m_results;
    MessagePage *m_message;
};

} // namespace stateloupe
