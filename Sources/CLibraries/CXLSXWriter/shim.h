#pragma once
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// A file without a name, in memory: libxlsxwriter writes to files only.
static inline int xlsx_memory_file(void) { return (int)syscall(SYS_memfd_create, "workbook", 1u /* MFD_CLOEXEC */); }

// The properties hold pointers that need not outlive the call.
static inline void xlsx_set_created(lxw_workbook *workbook, time_t created) {
    lxw_doc_properties properties = {.created = created};
    workbook_set_properties(workbook, &properties);
}

// A list to choose from; other words may be typed as well.
static inline void xlsx_offer(lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column, char **values) {
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_LIST, .value_list = values, .show_error = LXW_VALIDATION_OFF};
    worksheet_data_validation_range(sheet, first, column, last, column, &validation);
}

static inline void xlsx_comment(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text) {
    lxw_comment_options options = {.author = (char *)"prikaz", .width = 260, .height = 110};
    worksheet_write_comment_opt(sheet, row, column, text, &options);
}
