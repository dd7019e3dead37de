package org.viewledger.stream.ledger;

import java.io.IOException;
import java.time.ZoneId;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.accounts.Claims;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.rules.Days;

/** The shell of {@link Claims}. */
final class ClaimsFunction extends KeyedProcessFunction<String, PostFact, PostFact> {
  private static final long serialVersionUID = 1L;

  private final ZoneId zone;
  private transient Claims claims;
  private transient ValueState<byte[]> state;

  @SuppressWarnings("NullAway.Init") // made in open
  ClaimsFunction(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void open(OpenContext context) {
    claims = new Claims(new Days(zone), MetricCatalogue.standard());
    state =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "aliases", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(PostFact fact, Context context, Collector<PostFact> out)
      throws IOException {
    Claims.Change change = claims.apply(state.value(), fact);
    state.update(change.state());
    change.claims().forEach(out::collect);
  }
}
