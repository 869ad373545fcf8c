package dev.jurybox.local.archive;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of an archive: an object with one field, whose name says what the line is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @Type(name = "log", value = ArchiveHeader.class),
    @Type(name = "receipt", value = ArchivedReceipt.class),
    @Type(name = "event", value = ArchivedEvent.class),
    @Type(name = "end", value = ArchiveEnd.class)})
sealed interface ArchiveLine permits ArchiveHeader, ArchivedReceipt, ArchivedEvent, ArchiveEnd {}
