// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/error.h"

#include <utility>
#include <variant>

namespace evidence {

//! Either a value or the reason why there is none. A small stand-in for C++23's std::expected.
template <typename T, typename E = Error>
class Expected {
public:
    Expected(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Expected(E error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    bool hasValue() const noexcept { return m_content.index() == 0; }
    explicit operator bool() const noexcept { return hasValue(); }

    //! The value; only to be asked for when hasValue().
    const T &value() const & { return std::get<0>(m_content); }
    T &value() & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    //! The error; only to be asked for when not hasValue().
    const E &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, E> m_content;
};

} // namespace evidence
