#pragma once

#include <QFont>
#include <QObject>

#include <array>
#include <functional>

class QApplication;
class QWidget;

namespace stateloupe {

/// How large the text of the window is, and with it rows and icons. GUI thread only.
class Zoom : public QObject
{
    Q_OBJECT

public:
    static constexpr std::array Steps{80, 90, 100, 110, 125, 150, 175, 200}; ///< percent

    static Zoom *instance();

    int percent() const { return m_percent; }
    /// Takes the nearest step.
    void set(int percent);
    void step(int steps); ///< larger or, below zero, smaller; not beyond the ends

Q_SIGNALS:
    void changed();

private:
    int stepIndex(int percent) const;

    int m_percent = 100;
    QFont m_font; ///< of the application at 100 %
    bool m_knowsFont = false;
};

/// As many pixels as `pixels` at 100 % are now.
int zoomed(int pixels);

/// A length of the grid: an int that follows the zoom.
class Pixels
{
public:
    constexpr explicit Pixels(int atFullSize)
        : m_pixels(atFullSize)
    {
    }
    operator int() const { return zoomed(m_pixels); }

private:
    int m_pixels;
};

/// The font of values, ids and JSON.
QFont fixedFont();

/// Calls `adapt` now and whenever the zoom is another, as long as `widget` lives.
void followZoom(QWidget *widget, const std::function<void()> &adapt);
void setFixedFont(QWidget *widget); ///< follows the zoom

} // namespace stateloupe
