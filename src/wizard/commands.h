// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/session.h"

#include <QUndoCommand>

namespace wizard {

//! Takes a file out of the session.
class RemoveFileCommand : public QUndoCommand {
public:
    RemoveFileCommand(Session &session, std::size_t index);
    void redo() override;
    void undo() override;

private:
    Session &m_session;
    std::size_t m_index;
    imports::InputFile m_file;
};

//! Sets or clears the decision about a sender.
class DecisionCommand : public QUndoCommand {
public:
    DecisionCommand(Session &session, const QString &address, const evidence::Decision &decision);
    void redo() override;
    void undo() override;

private:
    Session &m_session;
    QString m_address;
    evidence::Decision m_before;
    evidence::Decision m_after;
};

} // namespace wizard
