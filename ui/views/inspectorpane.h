#pragma once

#include <QWidget>

class QStackedWidget;

namespace stateloupe {

class ViewTabs;

/// Beside the views of a workflow: what is to know about it and about the selected place, a page each.
class InspectorPane : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPane(QWidget *parent = nullptr);

    /// `name` is shown; `page` gets the focus when the page is chosen.
    void addPage(const QString &name, QWidget *page);
    void setPageName(QWidget *page, const QString &name);
    void showPage(QWidget *page);
    QWidget *currentPage() const;

    /// How wide it is when it is first shown.
    void setPreferredWidth(int width) { m_preferredWidth = width; }
    QSize sizeHint() const override { return {m_preferredWidth, QWidget::sizeHint().height()}; }

private:
    int m_preferredWidth = 320;
    ViewTabs *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace stateloupe
