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

// A list to choose from; without a refusal other words may be typed as well.
static inline void xlsx_offer(
    lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column, char **values, const char *refusal) {
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_LIST,
        .value_list = values,
        .show_error = refusal ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF,
        .error_message = (char *)refusal};
    worksheet_data_validation_range(sheet, first, column, last, column, &validation);
}

// A day between 2000 and 2100.
static inline void xlsx_expect_date(
    lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column, const char *refusal) {
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_DATE,
        .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
        .minimum_datetime = {.year = 2000, .month = 1, .day = 1},
        .maximum_datetime = {.year = 2100, .month = 12, .day = 31},
        .show_error = LXW_VALIDATION_ON,
        .error_message = (char *)refusal};
    worksheet_data_validation_range(sheet, first, column, last, column, &validation);
}

// Without a password; columns and rows may be made wider, and the table filtered.
static inline void xlsx_protect(lxw_worksheet *sheet) {
    lxw_protection options = {.format_columns = 1, .format_rows = 1, .autofilter = 1};
    worksheet_protect(sheet, 0, &options);
}

static inline void xlsx_comment(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text) {
    lxw_comment_options options = {.author = (char *)"prikaz", .width = 260, .height = 110};
    worksheet_write_comment_opt(sheet, row, column, text, &options);
}
