# What every target of this project is compiled with. One interface target, so that no room differs.
add_library(stateloupe-options INTERFACE)
target_compile_features(stateloupe-options INTERFACE cxx_std_20)
target_include_directories(stateloupe-options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(stateloupe-options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
target_compile_definitions(stateloupe-options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    STATELOUPE_VERSION="${PROJECT_VERSION}")

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# There are as many programs to link as tests, and gold takes 0.4 s for one where GNU ld takes 1.1 s.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=gold STATELOUPE_HAS_GOLD)
if(STATELOUPE_HAS_GOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_link_options(-fuse-ld=gold)
endif()

if(STATELOUPE_SANITIZE)
    add_compile_options(-fsanitize=${STATELOUPE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${STATELOUPE_SANITIZE})
endif()

if(STATELOUPE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -UNDEBUG)
endif()

find_program(STATELOUPE_CCACHE ccache)
if(STATELOUPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # A precompiled header is only cacheable when its defines are compared instead of its time stamp.
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${STATELOUPE_CCACHE})
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
