#pragma once

#include "ui/mainwindow/keygroups.h"

#include <QDialog>

class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace stateloupe {

class PlainLabel;

/// All keys in two columns, with a field that leaves those which fit. Use with open(): it deletes itself.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QList<KeyGroup> &groups, QWidget *parent);

private:
    struct Row
    {
        PlainLabel *keys;
        PlainLabel *text;
    };
    struct Section
    {
        QWidget *box;
        QString title;
        QList<Row> rows;
    };

    Section makeSection(const KeyGroup &group);
    QWidget *makeColumns(const QList<KeyGroup> &groups);
    void find(const QString &words);

    QLineEdit *m_field;
    PlainLabel *m_nothing;
    QList<Section> m_sections;
};

} // namespace stateloupe
