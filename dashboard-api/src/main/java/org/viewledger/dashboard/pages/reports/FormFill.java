package org.viewledger.dashboard.pages.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.reports.forms.FormCell;
import org.viewledger.dashboard.reports.forms.FormFiller;
import org.viewledger.dashboard.review.FormFigure;
import org.viewledger.dashboard.review.FormTie;
import org.viewledger.dashboard.review.SuperiorForm;

/** Fills a superior's form for a period: of a closed one as it was meant when it was closed. */
record FormFill(Frame frame, ReportingServices reporting, SuperiorForm form) {

  FormFiller.Filled of(Period period) {
    List<FormTie> ties = ties(period);
    List<Figure> figures = reporting.reviews().figures(period, form.unit(), ties);
    Map<FormCell.Place, FormFiller.Filling> fillings = new LinkedHashMap<>();
    for (int i = 0; i < ties.size(); i++) {
      fillings.put(FormCell.Place.of(ties.get(i).cell()), filling(ties.get(i), figures.get(i)));
    }
    return FormFiller.fill(reporting.forms().file(form.id()), fillings);
  }

  private List<FormTie> ties(Period period) {
    List<FormTie> kept =
        reporting
            .due()
            .state(period, form.unit())
            .closing()
            .map(closing -> reporting.forms().kept(form.id(), closing))
            .orElse(List.of());
    return kept.isEmpty() ? reporting.forms().ties(form.id()) : kept;
  }

  private FormFiller.Filling filling(FormTie tie, Figure figure) {
    if (tie.figure() == FormFigure.NONE) {
      return FormFiller.Filling.none(
          tie.meaning().isEmpty() ? frame.say("reports.forms.reason.none") : tie.meaning());
    }
    return figure
        .value()
        .map(value -> FormFiller.Filling.of(new BigDecimal(value)))
        .orElseGet(
            () ->
                FormFiller.Filling.none(
                    frame.say(
                        "reports.forms.reason.absent",
                        frame.say("reports.forms.figure." + tie.figure().id()))));
  }
}
