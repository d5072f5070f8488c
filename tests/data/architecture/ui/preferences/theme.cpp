#include <QColor>

QColor accent = QColor(0x22, 0x66, 0xcc);
