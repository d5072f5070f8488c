#pragma once

#include <QColor>
#include <QString>

#include <array>

class QApplication;
class QPalette;

namespace stateloupe {

class SystemScheme;

/// The colours of the window, as named roles. No other file holds a colour.
///
/// Text roles have a contrast of at least 4.5:1 on Surface and on Raised. When the theme changes, every widget gets a
/// QEvent::PaletteChange; whoever keeps a colour asks again then. GUI thread only.
class Theme
{
public:
    enum class Scheme { System, Light, Dark, HighContrastLight, HighContrastDark };
    enum class Role {
        Surface, ///< behind content
        Raised, ///< behind what surrounds content: side bars, headers, cards
        Text,
        Muted, ///< text of less weight
        Line, ///< separators
        Accent, ///< selection, focus, links
        Added,
        Removed,
        Changed,
        Conflict,
        Warning,
        Danger,
        Development, // what a store is used for, beside the word for it
        Staging,
        Production,
        MessageSystem, // one tint for each message role, legible as text
        MessageUser,
        MessageAssistant,
        MessageFunction,
        MessageTool,
    };
    static constexpr int RoleCount = int(Role::MessageTool) + 1;

    static const Theme &current();
    static const Theme &light();
    static const Theme &dark();
    /// At least 7:1 for text, without shades that only decorate.
    static const Theme &highContrastLight();
    static const Theme &highContrastDark();

    /// Fusion with the palette of `scheme`. System follows the desktop's choice, also later, where it tells one, and is
    /// light elsewhere.
    static void apply(QApplication &application, Scheme scheme);

    /// The style sheet once more, when what is in it beside the colours has changed.
    static void refresh(QApplication &application);

    QColor color(Role role) const { return QColor::fromRgb(m_colors[std::size_t(role)]); }
    bool isDark() const { return m_isDark; }
    /// A background in the hue of `role`, faint enough for text on it.
    QColor tint(Role role) const;
    QColor selection() const; ///< behind what is selected
    QColor handle() const; ///< of a scroll bar: seen, not read
    QColor outline() const; ///< of fields and buttons, at least 3:1 on Surface and on Raised

private:
    using Colors = std::array<QRgb, RoleCount>;

    /// How much of a colour is in a background that is made of it.
    struct Shares
    {
        double tint;
        double selection;
    };

    Theme(bool isDark, const Shares &shares, const Colors &colors);
    static const Theme &of(Scheme scheme, const SystemScheme &system);
    static void use(QApplication &application, const Theme &theme);
    QPalette palette() const;

    bool m_isDark;
    Shares m_shares;
    Colors m_colors;
};

} // namespace stateloupe
