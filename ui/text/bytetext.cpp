#include "ui/text/bytetext.h"

#include "ui/text/plaintext.h"

#include <QStringDecoder>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t EscapedByte = 0xdc00;
constexpr QChar SoftBreak = QChar::LineSeparator; // never otherwise in an editable text
constexpr qsizetype MaximumLine = 4096;

int sequenceLength(uchar first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first < 0xe0)
        return 2;
    if (first >= 0xe0 && first < 0xf0)
        return 3;
    return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

/// The character at the start of `bytes` and how many of them it takes; an empty string for a byte that is not UTF-8.
QString characterAt(QByteArrayView bytes, qsizetype &length)
{
    length = sequenceLength(uchar(bytes.front()));
    if (length > 0 && length <= bytes.size()) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        QString character = decoder(bytes.first(length));
        if (!decoder.hasError())
            return character;
    }
    length = 1;
    return {};
}

bool isAsciiText(char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

bool isSwallowed(const QString &character)
{
    const QChar first = character.front();
    const bool isControl = first < u' ' && first != u'\n' && first != u'\t';
    return isControl || first == QChar::LineSeparator || first == QChar::ParagraphSeparator || first == u'\ufdd0'
        || first == u'\ufdd1';
}

/// Calls `onText` with runs of characters and `onByte` with bytes that are none.
template <typename OnText, typename OnByte>
void visitCharacters(QByteArrayView bytes, OnText onText, OnByte onByte)
{
    qsizetype length = 0;
    for (qsizetype i = 0; i < bytes.size(); i += length) {
        length = 0;
        while (i + length < bytes.size() && isAsciiText(bytes[i + length]))
            ++length;
        if (length > 0) {
            onText(QString::fromLatin1(bytes.sliced(i, length)), bytes.sliced(i, length));
            continue;
        }
        const QString character = characterAt(bytes.sliced(i), length);
        if (character.isEmpty())
            onByte(uchar(bytes[i]));
        else
            onText(character, bytes.sliced(i, length));
    }
}

} // namespace

QString visibleBytes(QByteArrayView bytes)
{
    QString text;
    const auto addText = [&text](const QString &characters, QByteArrayView) { text += visibleText(characters); };
    const auto addByte
        = [&text](uchar byte) { text += u'‹' + QString::number(byte, 16).toUpper().rightJustified(2, u'0') + u'›'; };
    visitCharacters(bytes, addText, addByte);
    return text.replace(u'\n', u' ').replace(u'\t', u' ');
}

QString editableBytes(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size() + bytes.size() / MaximumLine * 2);
    qsizetype lineStart = 0;
    const auto breakLine = [&] {
        if (text.size() - lineStart < MaximumLine)
            return;
        text += SoftBreak;
        text += u'\n';
        lineStart = text.size();
    };
    const auto addByte = [&](uchar byte) {
        text += QChar(char16_t(EscapedByte + byte));
        breakLine();
    };
    const auto addText = [&](const QString &characters, QByteArrayView raw) {
        if (isSwallowed(characters)) {
            for (const char byte : raw)
                addByte(uchar(byte));
            return;
        }
        for (qsizetype i = 0; i < characters.size();) {
            const qsizetype room = std::max<qsizetype>(2, MaximumLine - (text.size() - lineStart));
            const qsizetype length = std::min(room, characters.size() - i);
            text += QStringView(characters).sliced(i, length);
            i += length;
            if (characters == u"\n")
                lineStart = text.size();
            breakLine();
        }
    };
    visitCharacters(bytes, addText, addByte);
    return text;
}

QByteArray editedBytes(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    QString run;
    const auto finishRun = [&] {
        bytes += run.toUtf8();
        run.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        const bool followsHigh = i > 0 && text[i - 1].isHighSurrogate();
        if (character == SoftBreak) {
            if (i + 1 < text.size() && (text[i + 1] == u'\n' || text[i + 1] == QChar::ParagraphSeparator))
                ++i;
        } else if (character == QChar::ParagraphSeparator) {
            run += u'\n';
        } else if (character.isLowSurrogate() && !followsHigh && character.unicode() < EscapedByte + 0x100) {
            finishRun();
            bytes += char(character.unicode() - EscapedByte);
        } else {
            run += character;
        }
    }
    finishRun();
    return bytes;
}

} // namespace stateloupe
