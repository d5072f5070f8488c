#pragma once

#include <QPointer>
#include <QTimer>

namespace stateloupe {

class DocumentSession;
class MainWindow;

/// Shows the window, opens the first workflow of its first store, saves a picture and quits: with 0, or with 1 when the
/// picture could not be made. What cannot be opened is in the picture as the window shows it.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(MainWindow *window, const QString &path);

private:
    void look();
    bool isSettled();
    void save();

    MainWindow *m_window;
    QString m_path;
    QTimer m_looking;
    int m_quietLooks = 0;
};

} // namespace stateloupe
