package org.viewledger.bench.section;

import java.io.IOException;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.steps.Steps;

/** Single steps under JMH. */
public final class StepsSection implements Section {
  @Override
  public String name() {
    return "jmh";
  }

  @Override
  public void run(Bench bench) throws IOException, RunnerException {
    TimeValue time = TimeValue.seconds(bench.quick() ? 1 : 5);
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(Steps.class.getName())
        .forks(bench.quick() ? 1 : 3)
        .warmupIterations(3)
        .warmupTime(time)
        .measurementIterations(5)
        .measurementTime(time);
    for (RunResult each : new Runner(options.build()).run()) {
      double score = each.getPrimaryResult().getScore();
      String step = each.getPrimaryResult().getLabel();
      bench.say(String.format(Locale.ROOT, "%s: %,.0f a second", step, score));
      bench
          .results()
          .add(
              Results.line(name(), step)
                  .put("operationsPerSecond", score)
                  .put("error", each.getPrimaryResult().getScoreError()));
    }
  }
}
