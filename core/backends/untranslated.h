#pragma once

#include <clocale>

namespace stateloupe {

/// While it lives, libraries speak English in this thread, so that what they say can be told apart.
class Untranslated
{
public:
    Untranslated()
        : m_locale(newlocale(LC_MESSAGES_MASK, "C", duplocale(LC_GLOBAL_LOCALE)))
        , m_previous(uselocale(m_locale))
    {
    }
    ~Untranslated()
    {
        uselocale(m_previous);
        freelocale(m_locale);
    }
    Untranslated(const Untranslated &) = delete;
    Untranslated &operator=(const Untranslated &) = delete;

private:
    locale_t m_locale;
    locale_t m_previous;
};

} // namespace stateloupe
