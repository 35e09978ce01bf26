import { expose } from "../protocol/HostObject";
import { BookObject } from "./BookObject";
import { KeyedItemCollection } from "./KeyedItems";

export class DocumentProperties extends BookObject {
  get title(): string {
    return this.book.properties.title;
  }
  set title(text: string) {
    this.book.properties.title = text;
  }
  get author(): string {
    return this.book.properties.author;
  }
  set author(text: string) {
    this.book.properties.author = text;
  }
  get subject(): string {
    return this.book.properties.subject;
  }
  set subject(text: string) {
    this.book.properties.subject = text;
  }
  get keywords(): string {
    return this.book.properties.keywords;
  }
  set keywords(text: string) {
    this.book.properties.keywords = text;
  }
  get comments(): string {
    return this.book.properties.comments;
  }
  set comments(text: string) {
    this.book.properties.comments = text;
  }
  get category(): string {
    return this.book.properties.category;
  }
  set category(text: string) {
    this.book.properties.category = text;
  }
  get manager(): string {
    return this.book.properties.manager;
  }
  set manager(text: string) {
    this.book.properties.manager = text;
  }
  get company(): string {
    return this.book.properties.company;
  }
  set company(text: string) {
    this.book.properties.company = text;
  }
  get custom(): KeyedItemCollection<string | number | boolean> {
    return new KeyedItemCollection(this.book.properties.custom);
  }
}
expose(DocumentProperties, {
  scalars: ["title", "author", "subject", "keywords", "comments", "category", "manager", "company"],
  relations: ["custom"],
});
