#pragma once
#include <libxml/xmlversion.h>
// Foundation brings headers of another ICU along, which these would include otherwise.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>

// The error handlers of libxml2 are variadic, and what they would print is nobody's business.
static inline void xml_keep_silent(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}
static inline void xml_silence_reader(xmlTextReaderPtr reader) {
    xmlTextReaderSetStructuredErrorHandler(reader, NULL, NULL);
    xmlSetGenericErrorFunc(NULL, xml_keep_silent);
}
