#include "ui/widgets/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

/// A static library's resources are registered by name, outside every namespace.
static void registerIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QByteArray svg, Theme::Role role)
        : m_svg(std::move(svg))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Theme &theme = Theme::current();
        QByteArray svg = m_svg;
        svg.replace("currentColor", theme.color(m_role).name().toLatin1());
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.45);
        QSvgRenderer(svg).render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_svg, m_role); }

private:
    QByteArray m_svg;
    Theme::Role m_role;
};

} // namespace

QIcon icon(const QString &name, Theme::Role role)
{
    registerIcons();
    QFile file(u":/icons/"_s + name + u".svg"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "icon", "no such icon");
    return QIcon(new ThemedIconEngine(isOpen ? file.readAll() : QByteArray(), role));
}

} // namespace stateloupe
