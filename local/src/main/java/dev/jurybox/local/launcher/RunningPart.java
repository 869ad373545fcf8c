package dev.jurybox.local.launcher;

import dev.jurybox.local.data.Part;

record RunningPart(Part part, Process process) {}
