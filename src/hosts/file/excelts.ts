import { installChartSupport } from "@cj-tech-master/excelts/chart";

export { Workbook } from "@cj-tech-master/excelts";

/** Without this the library can neither read nor write a workbook that has a chart. */
installChartSupport();
