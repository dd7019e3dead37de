package org.viewledger.stream.ledger;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * Texts as Flink's own {@link StringSerializer} writes them, byte for byte, but in one piece: that
 * one hands over every character by itself, through locks, which was most of what a checkpoint of
 * millions of keys took. State that either has written the other can read.
 */
final class KeySerializer extends TypeSerializerSingleton<String> {
  static final KeySerializer INSTANCE = new KeySerializer();

  private static final long serialVersionUID = 1L;

  /** Bytes of a char at most, seven bits each; five of a length. */
  private static final int WIDEST_CHAR = 3;

  private static final int WIDEST_LENGTH = 5;

  private KeySerializer() {}

  @Override
  public void serialize(String text, DataOutputView out) throws IOException {
    int length = text.length();
    byte[] bytes = new byte[WIDEST_LENGTH + length + 16];
    int size = number(length + 1, bytes, 0); // 0 would be null
    for (int i = 0; i < length; i++) {
      if (size + WIDEST_CHAR > bytes.length) {
        bytes = Arrays.copyOf(bytes, size + WIDEST_CHAR * (length - i));
      }
      size = number(text.charAt(i), bytes, size);
    }
    out.write(bytes, 0, size);
  }

  private static int number(int value, byte[] to, int at) {
    int rest = value;
    int next = at;
    while (rest >= 0x80) {
      to[next++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[next++] = (byte) rest;
    return next;
  }

  @Override
  public String deserialize(DataInputView in) throws IOException {
    return StringValue.readString(in);
  }

  @Override
  public String deserialize(String reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    StringValue.copyString(in, out);
  }

  @Override
  public String copy(String from) {
    return from;
  }

  @Override
  public String copy(String from, String reuse) {
    return from;
  }

  @Override
  public String createInstance() {
    return "";
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<String> snapshotConfiguration() {
    return new Snapshot();
  }

  /** What a checkpoint says of its keys' serializer; Flink makes it by name. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<String> {
    public Snapshot() {
      super(() -> INSTANCE);
    }

    @Override
    public TypeSerializerSchemaCompatibility<String> resolveSchemaCompatibility(
        TypeSerializerSnapshot<String> old) {
      return old instanceof StringSerializer.StringSerializerSnapshot
          ? TypeSerializerSchemaCompatibility.compatibleAsIs()
          : super.resolveSchemaCompatibility(old);
    }
  }
}
