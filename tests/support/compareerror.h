#pragma once

#include <QTest>

/// Fails the test unless `result` is an error of that kind, with a sentence for people.
#define COMPARE_ERROR(result, expectedKind)                                                                            \
    do {                                                                                                               \
        const auto comparedResult = (result);                                                                          \
        QVERIFY(!comparedResult);                                                                                      \
        QCOMPARE(comparedResult.error().kind, expectedKind);                                                           \
        QVERIFY(!comparedResult.error().detail.isEmpty());                                                             \
    } while (false)
