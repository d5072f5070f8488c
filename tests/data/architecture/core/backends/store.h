#pragma once

#include <sqlite3.h> // wrong: only core/backends/*.cpp sees a database library

QString message()
{
    return tr("in the wrong room"); // wrong: only ui translates
}
